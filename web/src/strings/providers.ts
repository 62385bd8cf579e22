/** What a provider is called, and what an operator sets for it in the environment of the functions. */
const providers: Readonly<Record<string, { readonly name: string; readonly variables: readonly string[] }>> = {
  openai: { name: "OpenAI", variables: ["OPENAI_API_KEY"] },
  gemini: { name: "Gemini", variables: ["GEMINI_API_KEY"] },
  leonardo: { name: "Leonardo", variables: ["LEONARDO_API_KEY"] },
  runware: { name: "Runware", variables: ["RUNWARE_API_KEY"] },
  reve: { name: "Reve", variables: ["REVE_API_KEY"] },
  modal: { name: "Modal", variables: ["MODAL_URL", "MODAL_KEY", "MODAL_SECRET"] },
  sketch: { name: "Sketch (offline)", variables: ["LARDER_SKETCH_URL"] },
  "sketch-later": { name: "Sketch, finished later (offline)", variables: ["LARDER_SKETCH_URL"] },
  offline: { name: "Offline reader", variables: [] },
};

export const providerName = (provider: string): string => providers[provider]?.name ?? provider;

/** Without which it is not configured; empty where nothing is needed or known. */
export const providerVariables = (provider: string): readonly string[] => providers[provider]?.variables ?? [];

/** Works without a network and costs nothing. */
export const isOfflineProvider = (provider: string): boolean =>
  ["sketch", "sketch-later", "offline"].includes(provider);
