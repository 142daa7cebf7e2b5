// The worker's own lines; those of wasm-bindgen stand before them in the packed file. The page
// sends the compiled WebAssembly first, then one task after the other, and waits for each answer.
// Nothing is fetched here: the page has checked what it sends.

onmessage = async ({ data: { module, name, file, text, html } }) => {
  try {
    if (module) {
      wasm_bindgen.initSync({ module });
      postMessage({ ready: true });
      return;
    }
    const found = file
      ? wasm_bindgen.read(name, await bytesOf(file))
      : wasm_bindgen.read_paste(text, html);
    postMessage({ found }, [found.buffer]);
  } catch (error) {
    const why = String(error?.cause ?? error);
    // After a panic the WebAssembly is of no use any more; the page starts another worker.
    postMessage(error instanceof Unreadable ? { unreadable: why } : { broken: why });
  }
};

class Unreadable extends Error {}

/** What is in a file, if the browser can still read it: it may be gone, or moved. */
async function bytesOf(file) {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new Unreadable('the file cannot be read', { cause });
  }
}
