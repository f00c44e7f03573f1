// A tone for each verdict, for guards who look at the person and not at the screen; everything works without it.
(() => {
  const verdict = document.querySelector("[data-tone]");
  if (!verdict || !window.AudioContext) return;
  const tones = { admit: [880], refer: [587, 587], refuse: [330, 247, 196] }[verdict.dataset.tone] ?? [];
  const audio = new AudioContext();
  tones.forEach((pitch, index) => {
    const tone = audio.createOscillator(), loudness = audio.createGain(), from = audio.currentTime + index * 0.22;
    tone.frequency.value = pitch;
    loudness.gain.setValueAtTime(0.2, from);
    loudness.gain.exponentialRampToValueAtTime(0.001, from + 0.2);
    tone.connect(loudness).connect(audio.destination);
    tone.start(from);
    tone.stop(from + 0.2);
  });
})();
