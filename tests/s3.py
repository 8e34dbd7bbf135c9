"""A small server that speaks as much of S3 as a storage needs, for one bucket whose objects are held in memory."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

BUCKET = "evidence"


class Server(ThreadingHTTPServer):
    """`objects` by key; `parts` are of those that arrive in pieces, by number; `asked` is every method and query."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Answer)
        self.objects: dict[str, bytes] = {}
        self.parts: dict[int, bytes] = {}
        self.asked: list[str] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Answer(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def log_message(self, *args):
        """Nothing: the test looks at `asked`."""

    def do_GET(self):
        self.find(with_content=True)

    def do_HEAD(self):
        self.find(with_content=False)

    def do_PUT(self):
        content = self.body()
        if "partNumber" in self.query:
            self.server.parts[int(self.query["partNumber"][0])] = content
        else:
            self.server.objects[self.key] = content
        self.say(200, headers={"ETag": f'"{hashlib.md5(content).hexdigest()}"'})

    def do_POST(self):
        self.body()
        if "uploads" in self.query:
            return self.say(
                200, b"<InitiateMultipartUploadResult><UploadId>1</UploadId></InitiateMultipartUploadResult>"
            )
        self.server.objects[self.key] = b"".join(self.server.parts[number] for number in sorted(self.server.parts))
        return self.say(200, b'<Completed><ETag>"1"</ETag></Completed>')

    @property
    def key(self) -> str:
        return urlsplit(self.path).path.removeprefix(f"/{BUCKET}/")

    @property
    def query(self) -> dict[str, list[str]]:
        return parse_qs(urlsplit(self.path).query, keep_blank_values=True)

    def find(self, *, with_content: bool):
        content = self.server.objects.get(self.key)
        if content is None:
            return self.say(404)
        headers = {"Last-Modified": "Mon, 01 Jun 2026 09:00:00 GMT", "ETag": '"1"'}
        if asked := self.headers.get("Range"):
            first, _, last = asked.removeprefix("bytes=").partition("-")
            last = min(int(last or len(content)), len(content) - 1)
            headers["Content-Range"] = f"bytes {first}-{last}/{len(content)}"
            return self.say(206, content[int(first) : last + 1], headers)
        return self.say(200, content, headers, with_content=with_content)

    def body(self) -> bytes:
        """As it is, or in signed pieces, each behind a line with its length."""
        if "aws-chunked" not in self.headers.get("Content-Encoding", ""):
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        return b"".join(self.pieces())

    def pieces(self) -> Iterator[bytes]:
        while length := int(self.rfile.readline().partition(b";")[0], 16):
            yield self.rfile.read(length)
            self.rfile.readline()
        while self.rfile.readline().strip():
            continue

    def say(self, status: int, content: bytes = b"", headers=None, *, with_content: bool = True):
        self.server.asked.append(f"{self.command} {urlsplit(self.path).query}")
        self.send_response(status)
        for name, value in {**(headers or {}), "Content-Length": str(len(content))}.items():
            self.send_header(name, value)
        self.end_headers()
        if with_content:
            self.wfile.write(content)


@contextmanager
def s3() -> Iterator[Server]:
    with Server() as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
