import type { Checkpoint, TableSchema, TextTable, TrainOptions } from "@zerosum/core";

/** A training that can be gone on with: what decides it, and where it stands. */
export interface KeptTraining {
  readonly name: string;
  readonly texts: TextTable;
  readonly schema: TableSchema;
  readonly options: TrainOptions;
  readonly holdout: boolean;
  readonly checkpoint: Checkpoint | null;
}

/** Where a training is kept while it goes on, so that a closed page can go on with it. */
export interface TrainingStore {
  read(): Promise<KeptTraining | null>;
  /** Keeps what decides a training, in place of another one's. */
  begin(training: Omit<KeptTraining, "checkpoint">): Promise<void>;
  mark(checkpoint: Checkpoint): Promise<void>;
  clear(): Promise<void>;
}

const [DATABASE, STORE] = ["zerosum tables", "training"];

/** The browser's own database: it stays when the page is closed. One training is kept, the last one. */
export function browserStore(): TrainingStore {
  let opening: Promise<IDBDatabase> | undefined;
  const open = (): Promise<IDBDatabase> => {
    opening ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    return opening;
  };
  const act = async <T>(mode: IDBTransactionMode, job: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const transaction = (await open()).transaction(STORE, mode);
    const request = job(transaction.objectStore(STORE));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  };
  return {
    async read() {
      const training = await act("readonly", (store) => store.get("training"));
      return training
        ? { ...training, checkpoint: (await act("readonly", (store) => store.get("checkpoint"))) ?? null }
        : null;
    },
    async begin(training) {
      await act("readwrite", (store) => store.clear());
      await act("readwrite", (store) => store.put({ ...training, texts: plain(training.texts) }, "training"));
    },
    async mark(checkpoint) {
      await act("readwrite", (store) => store.put(checkpoint, "checkpoint"));
    },
    async clear() {
      await act("readwrite", (store) => store.clear());
    },
  };
}

/** Texts without what cannot be copied: on which lines they stood. */
const plain = (texts: TextTable): TextTable => ({
  ...texts,
  columns: texts.columns.map((column) => ({ ...column, lines: null })),
});
