import { codec } from "../_adapters/codecs/codec.ts";
import { files, images, jobs } from "../_platform/services.ts";
import { typesetter } from "../_platform/typesetter.ts";
import { worker } from "../_platform/worker.ts";

worker("variants", { codec, files, images, jobs, typesetter });
