/** What the stack shows at `/` where there is no web app: what it is, and one request to try. */
export function landingPage({ url, curl }: { readonly url: string; readonly curl: string }): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Larder</title>
<style>
  body { font: 1rem/1.6 system-ui, sans-serif; max-width: 42rem; margin: 4rem auto; padding: 0 1.5rem; color: #2b2118; background: #fdfaf5 }
  h1 { font-size: 1.75rem; margin-bottom: 0 }
  pre { background: #2b2118; color: #fdfaf5; padding: 1rem; border-radius: .5rem; white-space: pre-wrap; overflow-wrap: anywhere }
  a { color: #8a4b12 }
  @media (prefers-color-scheme: dark) { body { color: #f3e9dc; background: #1d1713 } pre { background: #2b2118 } a { color: #e0a25c } }
</style>
<main>
<h1>Larder is running</h1>
<p>The image library of a website builder: it searches, generates, tags, reviews and serves pictures. This is the stack on
your own machine; its web app is not built.</p>
<h2>Search it</h2>
<pre><code>${escapeHtml(curl)}</code></pre>
<h2>Look around</h2>
<ul>
  <li><a href="${escapeHtml(url)}/functions/v1/health">Health</a></li>
  <li><a href="${escapeHtml(url)}/inbox.json">Mails that were not sent</a></li>
</ul>
</main>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
