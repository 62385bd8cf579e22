import { sweep } from "../../../shared/sweep.ts";
import { sweepFiles } from "../_core/sweep.ts";
import { endpoint, files, operations } from "../_platform/services.ts";

endpoint(sweep, { audience: "clock", handle: () => sweepFiles({ files, orphans: operations.orphans }) });
