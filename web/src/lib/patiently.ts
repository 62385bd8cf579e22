/**
 * Loads a part of the app when it is wanted. Without a network it waits for one, and what stands in its place stays; only
 * what cannot be loaded though there is a network fails. A page never asks again for what it once could not load, so
 * nothing is tried without a network, and the second try has an address of its own.
 */
export const patiently =
  <Part>(load: () => Promise<Part>): (() => Promise<Part>) =>
  async () => {
    await network();
    try {
      return await load();
    } catch (error) {
      const [address] = /https?:\S+/.exec(String(error)) ?? [];
      if (!address) throw error;
      await network();
      return (await import(/* @vite-ignore */ `${address}?again`)) as Part;
    }
  };

async function network(): Promise<void> {
  while (!navigator.onLine) await new Promise((resolve) => window.addEventListener("online", resolve, { once: true }));
}
