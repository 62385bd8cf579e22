import { codec } from "../_adapters/codecs/codec.ts";
import { loadTypesetter as typesetter } from "../_adapters/typesetting/typesetter.ts";
import { files, images, jobs } from "../_platform/services.ts";
import { worker } from "../_platform/worker.ts";

worker("compose", { codec, files, images, jobs, typesetter });
