/**
 * Loads a part of the app when it is wanted. Without a network it waits for one, and what stands in its place stays;
 * only what cannot be loaded though there is a network fails.
 */
export const patiently =
  <Part>(load: () => Promise<Part>): (() => Promise<Part>) =>
  async () => {
    for (;;) {
      try {
        return await load();
      } catch (error) {
        if (navigator.onLine) throw error;
        await new Promise((resolve) => window.addEventListener("online", resolve, { once: true }));
      }
    }
  };
