/** Opens the store of a database of its own in this browser, for one transaction; `prepare` makes its indices at first. */
export const storeOf =
  (name: string, options: IDBObjectStoreParameters = {}, prepare: (store: IDBObjectStore) => void = () => undefined) =>
  async (mode: IDBTransactionMode): Promise<IDBObjectStore> => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => prepare(opening.result.createObjectStore("all", options));
    const database = await done(opening);
    const transaction = database.transaction("all", mode);
    const close = (): void => database.close();
    transaction.addEventListener("complete", close);
    transaction.addEventListener("abort", close);
    return transaction.objectStore("all");
  };

/** What a request comes to. */
export const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
