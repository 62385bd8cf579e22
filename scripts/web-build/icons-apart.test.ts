import { expect, test } from "vitest";
import { importApart } from "./icons-apart.ts";

test("each icon comes from a file of its own", () => {
  expect(
    importApart('import { CircleX, Grid2x2, Trash2 as Bin } from "lucide-react";\nimport { x } from "./x.ts";'),
  ).toBe(
    'import CircleX from "lucide-react/icons/circle-x"; import Grid2x2 from "lucide-react/icons/grid-2x2"; ' +
      'import Bin from "lucide-react/icons/trash-2";\nimport { x } from "./x.ts";',
  );
});
