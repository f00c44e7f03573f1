// Reads QR codes from the camera: with what the browser has on board, else with jsQR, which lies beside this file.
const AGAIN_AFTER = 4000, EVERY = 120;

export async function watchCamera(video, found) {
  if (!navigator.mediaDevices) return;
  let last = { text: "", at: 0 };
  try {
    video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 640 } } });
    await video.play();
  } catch {
    video.hidden = true;
    return;
  }
  const read = await reader();
  for (;;) {
    const text = video.videoWidth && await read(video);
    if (text && (text !== last.text || Date.now() - last.at > AGAIN_AFTER)) {
      if (found(text)) last = { text, at: Date.now() };
    } else if (text) last.at = Date.now();
    await new Promise(next => setTimeout(next, EVERY));
  }
}

async function reader() {
  const formats = await window.BarcodeDetector?.getSupportedFormats().catch(() => []) ?? [];
  if (formats.includes("qr_code")) {
    const detector = new window.BarcodeDetector({ formats: ["qr_code"] });
    return async video => (await detector.detect(video))[0]?.rawValue;
  }
  const canvas = document.createElement("canvas");
  const brush = canvas.getContext("2d", { willReadFrequently: true });
  return async video => {
    const width = Math.min(640, video.videoWidth), height = Math.round(width * video.videoHeight / video.videoWidth);
    [canvas.width, canvas.height] = [width, height];
    brush.drawImage(video, 0, 0, width, height);
    return window.jsQR(brush.getImageData(0, 0, width, height).data, width, height, { inversionAttempts: "dontInvert" })?.data;
  };
}
