import anton from "@expo-google-fonts/anton/400Regular/Anton_400Regular.ttf?url";
import notoSans from "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf?url";
import { useEffect, useState } from "react";
import type { MeasureText } from "../../../../../shared/overlay-layout.ts";

/** Names of their own: a font of the same name on the device may be another one. */
export const families = { Anton: "Larder Anton", "Noto Sans": "Larder Noto Sans" } as const;

/** How wide texts are in the fonts that texts are set in; null until those are here. */
export function useMeasure(): MeasureText | null {
  const [measure, setMeasure] = useState<MeasureText | null>(null);
  useEffect(() => {
    let isHere = true;
    void loadMeasure().then((loaded) => isHere && setMeasure(() => loaded));
    return () => {
      isHere = false;
    };
  }, []);
  return measure;
}

let loading: Promise<MeasureText> | undefined;

function loadMeasure(): Promise<MeasureText> {
  loading ??= load().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<MeasureText> {
  const faces = [
    new FontFace(families.Anton, `url(${anton})`),
    new FontFace(families["Noto Sans"], `url(${notoSans})`, { weight: "700" }),
  ];
  for (const face of await Promise.all(faces.map((face) => face.load()))) document.fonts.add(face);
  const context = document.createElement("canvas").getContext("2d")!;
  return (text, family) => {
    context.font = `${family === "Anton" ? 400 : 700} 100px "${families[family]}"`;
    return context.measureText(text).width / 100;
  };
}
