"""Larder's own picture worker: Qwen-Image in int8 on one of Modal's GPUs.

The contract with Larder is written down in supabase/functions/_adapters/modal/modal-wire.ts, and a test there compares
the two files. README.md beside this file says how to deploy it.
"""

import base64
import hashlib
import hmac
import io
import json
import os
import time
import urllib.error
import urllib.request

import modal

MODEL = "qwen-image"
SOURCE = "Qwen/Qwen-Image"
WEIGHTS = "/models/qwen-image-int8"

# Any card of 40 GB holds the 28 GB of weights. Whoever takes another changes `usd_per_second` in the model's row too.
GPU = "A100-80GB"
STEPS = 30
LONGEST = 360  # seconds; the model's row sets so much money aside (`high_usd`)

# What a style adds to the prompt.
STYLES = {
    "anime": "anime style, vibrant colors, detailed shading",
    "line-art": "line art, clean lines, minimal, vector style, black on white",
    "flat-logo": "flat logo design, bold simple shapes, solid colors, plain background",
    "watercolor": "watercolor painting, soft blending, visible brush strokes, textured paper",
    "abstract": "abstract art, geometric forms, expressive composition",
    "minimalist": "minimalist, clean, generous negative space, few colors",
    "vintage": "vintage, retro, aged look, faded warm colors, film grain",
    "grunge": "grunge, distressed and rough textures, scratches, high contrast",
    "standard": "professional quality, balanced composition, natural light, sharp focus",
}

app = modal.App("larder")
volume = modal.Volume.from_name("larder-models", create_if_missing=True)
secret = modal.Secret.from_name("larder")  # MODAL_WEBHOOK_SECRET
calls = modal.Dict.from_name("larder-calls", create_if_missing=True)  # job id -> call id
progress = modal.Dict.from_name("larder-progress", create_if_missing=True)  # call id -> 0 to 1

gpu_image = (
    modal.Image.debian_slim(python_version="3.12")
    .pip_install("accelerate", "bitsandbytes", "diffusers>=0.35", "pillow", "torch", "transformers")
    .env({"HF_HOME": "/models/huggingface"})
)
web_image = modal.Image.debian_slim(python_version="3.12").pip_install("fastapi[standard]")


@app.function(image=gpu_image, gpu=GPU, volumes={"/models": volume}, timeout=3600)
def prepare():
    """Once: fetches the model, makes its weights int8 and keeps them in the volume."""
    import torch
    from diffusers import QwenImagePipeline
    from diffusers.quantizers import PipelineQuantizationConfig

    in_int8 = PipelineQuantizationConfig(
        quant_backend="bitsandbytes_8bit",
        quant_kwargs={"load_in_8bit": True},
        components_to_quantize=["transformer", "text_encoder"],
    )
    pipeline = QwenImagePipeline.from_pretrained(SOURCE, torch_dtype=torch.bfloat16, quantization_config=in_int8)
    pipeline.save_pretrained(WEIGHTS)
    volume.commit()


@app.cls(image=gpu_image, gpu=GPU, volumes={"/models": volume}, timeout=LONGEST, scaledown_window=60, max_containers=4)
class Painter:
    @modal.enter()
    def load(self):
        import torch
        from diffusers import QwenImagePipeline

        self.pipeline = QwenImagePipeline.from_pretrained(WEIGHTS, torch_dtype=torch.bfloat16).to("cuda")

    @modal.method()
    def make(self, task_input):
        """Makes one picture; returns what `GET /jobs/{call_id}` answers. A failure has cost its seconds, too."""
        call_id = modal.current_function_call_id()
        started = time.monotonic()
        try:
            result = {"status": "completed", "output": {"image_base64": self.paint(call_id, task_input)}}
        except Exception as error:  # out of memory, mostly
            result = {"status": "failed", "error": {"code": type(error).__name__, "message": str(error)[:300]}}
        return {"call_id": call_id, **result, "cost_seconds": round(time.monotonic() - started, 3)}

    def paint(self, call_id, task_input):
        import torch

        def note(_pipeline, step, _timestep, tensors):
            if step % 5 == 0:
                progress[call_id] = step / STEPS
            return tensors

        picture = self.pipeline(
            prompt=enhance(task_input["prompt"], task_input["style"]),
            # Without any negative prompt the model does not steer at all.
            negative_prompt=task_input["negative_prompt"] or " ",
            true_cfg_scale=4.0,
            width=task_input["width"],
            height=task_input["height"],
            num_inference_steps=STEPS,
            generator=torch.Generator("cuda").manual_seed(task_input["seed"]),
            callback_on_step_end=note,
        ).images[0]
        file = io.BytesIO()
        picture.convert("RGB").save(file, "JPEG", quality=95)
        return base64.b64encode(file.getvalue()).decode()


def enhance(prompt, style):
    return f"{prompt}, {STYLES[style]}" if style else prompt


class Gone(Exception):
    """There is no such call, or its result has been thrown away: Modal keeps it for a week."""

    def __init__(self, status):
        self.status = status


def outcome(call_id, timeout=0):
    """What a call has come to, waited for if need be; None while it runs. Raises `Gone`."""
    try:
        return modal.FunctionCall.from_id(call_id).get(timeout=timeout)
    except modal.exception.OutputExpiredError:
        raise Gone(410) from None
    except (modal.exception.NotFoundError, modal.exception.InvalidError):
        raise Gone(404) from None
    except modal.exception.FunctionTimeoutError:
        return failed(call_id, "timed_out", "The picture took too long", LONGEST)
    except (TimeoutError, modal.exception.TimeoutError):
        return None
    except Exception as error:  # the container went down; nobody knows what that cost
        return failed(call_id, type(error).__name__, str(error)[:300], 0)


def failed(call_id, code, message, cost_seconds):
    error = {"code": code, "message": message}
    return {"status": "failed", "call_id": call_id, "error": error, "cost_seconds": cost_seconds}


def known_call(job_id):
    """The call that a job already has. None where it has none, or one that came to nothing: then it gets a new one."""
    if calls.put(job_id, "", skip_if_exists=True):
        return None
    for _ in range(20):  # another request may be about to spawn it
        call_id = calls.get(job_id)
        if call_id:
            try:
                result = outcome(call_id)
            except Gone:
                return None
            return None if result and result["status"] == "failed" else call_id
        time.sleep(0.5)
    return None  # that one died before it did


@app.function(image=web_image, secrets=[secret], timeout=3600)
@modal.concurrent(max_inputs=100)
def ring(call_id, job_id, url):
    """Waits for a call and tells Larder that it has ended. Not the painter's own task: one that crashed rings too."""
    try:
        result = outcome(call_id, timeout=3500)
    except Gone:
        return
    if result is None:
        return  # Larder looks by itself, too
    told = {key: value for key, value in result.items() if key != "output"}
    body = json.dumps({"job_id": job_id, **told})
    for attempt in range(6):
        headers = signed(f"msg_{call_id}", int(time.time()), body, os.environ["MODAL_WEBHOOK_SECRET"])
        request = urllib.request.Request(url, body.encode(), {"content-type": "application/json", **headers})
        try:
            urllib.request.urlopen(request, timeout=15).close()
            return
        except urllib.error.HTTPError as error:
            if error.code == 410:
                return
        except OSError:
            pass
        time.sleep(2**attempt)


def signed(message_id, timestamp, body, secret_text):
    """The headers of Standard Webhooks: an HMAC over id, time and body; the secret is base64 behind `whsec_`."""
    key = base64.b64decode(secret_text.removeprefix("whsec_"))
    digest = hmac.new(key, f"{message_id}.{timestamp}.{body}".encode(), hashlib.sha256).digest()
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(timestamp),
        "webhook-signature": f"v1,{base64.b64encode(digest).decode()}",
    }


@app.function(image=web_image)
@modal.concurrent(max_inputs=50)
@modal.asgi_app(requires_proxy_auth=True)
def web():
    from typing import Annotated, Literal

    from fastapi import FastAPI, HTTPException, Response
    from pydantic import BaseModel, ConfigDict, Field

    Side = Annotated[int, Field(ge=256, le=2048, multiple_of=16)]

    class Closed(BaseModel):
        model_config = ConfigDict(extra="forbid")

    class Input(Closed):
        prompt: Annotated[str, Field(min_length=1, max_length=4000)]
        negative_prompt: Annotated[str, Field(max_length=1000)] | None
        style: Literal[tuple(STYLES)] | None
        width: Side
        height: Side
        seed: Annotated[int, Field(ge=0, lt=2**63)]

    class Callback(Closed):
        url: Annotated[str, Field(pattern="^https://")]

    class Job(Closed):
        job_id: Annotated[str, Field(min_length=1, max_length=100)]
        task: Literal["generate"]
        model: str
        input: Input
        callback: Callback | None

    api = FastAPI(docs_url=None, openapi_url=None)

    @api.post("/jobs", status_code=202)
    def accept(job: Job):
        if job.model != MODEL:
            raise HTTPException(404, f"There is no model {job.model} here, only {MODEL}")
        call_id = known_call(job.job_id)
        if call_id is None:
            call_id = Painter().make.spawn(job.input.model_dump()).object_id
            calls[job.job_id] = call_id
            if job.callback:
                ring.spawn(call_id, job.job_id, job.callback.url)
        return {"call_id": call_id}

    @api.get("/jobs/{call_id}")
    def look(call_id: str, response: Response):
        try:
            result = outcome(call_id)
        except Gone as gone:
            raise HTTPException(gone.status, "There is no such picture, or no longer") from None
        if result is not None:
            return result
        response.status_code = 202
        return {"call_id": call_id, "progress": progress.get(call_id, 0)}

    @api.get("/models")
    def models():
        return {"models": [{"id": MODEL, "styles": list(STYLES)}]}

    return api


@app.local_entrypoint()
def main(prompt: str, style: str = "standard", seed: int = 7, out: str = "picture.jpg"):
    """Makes one picture from the command line, without the web: `modal run qwen_image.py::main --prompt "Scones"`."""
    task_input = {"prompt": prompt, "negative_prompt": None, "style": style, "width": 1328, "height": 1328, "seed": seed}
    result = Painter().make.remote(task_input)
    with open(out, "wb") as file:
        file.write(base64.b64decode(result["output"]["image_base64"]))
    print(f"{out}: {result['cost_seconds']} seconds of a {GPU}")
