// A POST whose sending can be watched. fetch cannot tell how much of a body has left (a streamed one needs HTTP/2), so that
// long ones go by XMLHttpRequest; the answer is a Response all the same, whose body streams.

/** Octets from which on it is worth telling. */
const longOctets = 262_144;

/**
 * @param onSent how much has left, 0 to 1; only for long bodies
 * @throws as fetch does: TypeError without an answer, AbortError when aborted
 */
export function post(
  address: string,
  headers: Record<string, string>,
  body: Blob,
  signal: AbortSignal,
  onSent: (share: number) => void,
): Promise<Response> {
  if (body.size < longOctets) return fetch(address, { method: "POST", headers, body, signal });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stream = textStream(request);
    request.open("POST", address);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0);
    request.onreadystatechange = () => {
      if (request.readyState === XMLHttpRequest.HEADERS_RECEIVED && request.status >= 200)
        resolve(new Response(stream, { status: request.status, headers: readHeaders(request) }));
    };
    request.addEventListener("error", () => reject(new TypeError("The request got no answer.")));
    request.addEventListener("abort", () => reject(new DOMException("Aborted", "AbortError")));
    signal.addEventListener("abort", () => request.abort(), { once: true });
    request.send(body);
  });
}

/** The answer as it arrives; an error when the connection breaks. */
function textStream(request: XMLHttpRequest): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let read = 0;
  return new ReadableStream({
    start(stream) {
      const pass = () => {
        const text = request.responseText.slice(read);
        read += text.length;
        if (text) stream.enqueue(encoder.encode(text));
      };
      request.addEventListener("progress", pass);
      request.addEventListener("load", () => {
        pass();
        stream.close();
      });
      request.addEventListener("error", () => stream.error(new TypeError("The connection broke.")));
      request.addEventListener("abort", () => stream.error(new DOMException("Aborted", "AbortError")));
    },
    cancel: () => request.abort(),
  });
}

function readHeaders(request: XMLHttpRequest): Headers {
  const headers = new Headers();
  for (const line of request.getAllResponseHeaders().trim().split("\r\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  return headers;
}
