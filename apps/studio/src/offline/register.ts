/** Keeps the studio for when there is no network; a browser that forbids it shows the studio all the same. */
export function worksOffline(): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  // Once the page has loaded, so that keeping it takes nothing from showing it.
  addEventListener("load", () => {
    navigator.serviceWorker.register("./service-worker.js").catch(() => undefined);
  });
}
