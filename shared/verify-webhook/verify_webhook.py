import base64
import hashlib
import hmac
import json
import time


def verify_webhook(secret, headers, body):
    """What a webhook of Larder says; raises ValueError unless it was signed with `secret` (whsec_...) in the last five
    minutes. `headers` are those of the request with names in lower case, `body` is its bytes as they came.
    Answer 2xx, and skip an id that you have seen."""
    id, timestamp = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not (timestamp.isdigit() and abs(time.time() - int(timestamp)) <= 300):
        raise ValueError("The webhook is not of now")
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{id}.{timestamp}.".encode() + body
    expected = b"v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest())
    signatures = headers.get("webhook-signature", "").encode().split(b" ")
    if not any([hmac.compare_digest(signature, expected) for signature in signatures]):
        raise ValueError("The webhook was signed by somebody else")
    return json.loads(body)
