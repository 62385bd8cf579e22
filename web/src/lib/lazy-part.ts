import { type ComponentType, lazy } from "react";
import { patiently } from "./patiently.ts";

/** Loads code; without a network, as soon as there is one again. */
export const whenOnline = <Module>(load: () => Promise<Module>): Promise<Module> => patiently(load)();

/** A screen, or a part of one, that is loaded when it is first needed, and never breaks the page when it cannot be. */
export const lazyPart = <Props>(load: () => Promise<{ default: ComponentType<Props> }>) => lazy(patiently(load));
