// Reads QR codes from the camera: with what the browser has on board, else with jsQR, which lies beside this file.
const AGAIN_AFTER = 4000, EVERY = 120, OPEN_AGAIN = 5000;

const pause = time => new Promise(next => setTimeout(next, time));

// A camera that was refused, pulled out or lost is asked for again; one picture that cannot be read is passed over.
export async function watchCamera(video, found) {
  if (!navigator.mediaDevices) return;
  const read = await reader();
  let last = { text: "", at: 0 };
  for (;;) {
    if (!live(video) && !await opened(video)) {
      await pause(OPEN_AGAIN);
      continue;
    }
    const text = video.videoWidth && await read(video).catch(() => null);
    if (text && (text !== last.text || Date.now() - last.at > AGAIN_AFTER)) {
      if (found(text)) last = { text, at: Date.now() };
    } else if (text) last.at = Date.now();
    await pause(EVERY);
  }
}

const live = video => video.srcObject?.getVideoTracks()[0]?.readyState === "live";

async function opened(video) {
  try {
    video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 640 } } });
    await video.play();
    video.hidden = false;
  } catch {
    video.hidden = true;
  }
  return !video.hidden;
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
