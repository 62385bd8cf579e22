import { Maximize2, ZoomIn, ZoomOut } from "lucide-react";
import { compareStrings as strings } from "../../../strings/compare.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import { step } from "./use-zoom-keys.ts";
import { nearest, whole, type Zoom, zoomedAt } from "./zoom.ts";

interface ZoomToolsProps {
  readonly zoom: Zoom;
  readonly onZoom: (zoom: (before: Zoom) => Zoom) => void;
}

export const ZoomTools = ({ zoom, onZoom }: ZoomToolsProps) => (
  <div className="flex items-center" title={strings.zoomHint}>
    <IconButton
      label={strings.zoomOut}
      icon={<ZoomOut aria-hidden />}
      disabled={zoom.scale === 1}
      onClick={() => onZoom((before) => zoomedAt(before, 1 / step))}
    />
    <span role="status" className="w-12 text-center text-sm text-ink-soft tabular-nums">
      {strings.zoomed(zoom.scale)}
    </span>
    <IconButton
      label={strings.zoomIn}
      icon={<ZoomIn aria-hidden />}
      disabled={zoom.scale === nearest}
      onClick={() => onZoom((before) => zoomedAt(before, step))}
    />
    <IconButton
      label={strings.wholePicture}
      icon={<Maximize2 aria-hidden />}
      disabled={zoom.scale === 1}
      onClick={() => onZoom(() => whole)}
    />
  </div>
);
