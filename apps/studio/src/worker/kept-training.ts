import type { Checkpoint, TableSchema, TextTable, TrainOptions } from "@zerosum/core";
import { storeOf } from "../database.ts";

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

const open = storeOf("zerosum.trainings");

/**
 * The browser's own database: it stays when the page is closed. One training is kept, the one that began last; of another
 * page's nothing is changed.
 */
export function browserStore(): TrainingStore {
  /** Which training is this page's. */
  let mine = 0;
  const act = async (job: (store: IDBObjectStore) => void): Promise<void> => {
    const store = await open("readwrite");
    const { transaction } = store;
    job(store);
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  };
  /** Acts on what is kept if it is this page's. */
  const actOnMine = (job: (store: IDBObjectStore) => void): Promise<void> =>
    act((store) => {
      const id = store.get("id");
      id.onsuccess = () => {
        if (id.result === mine) job(store);
      };
    });
  return {
    async read() {
      let requests: IDBRequest[] = [];
      await act((store) => {
        requests = ["id", "training", "checkpoint"].map((key) => store.get(key));
      });
      const [id, training, checkpoint = null] = requests.map(({ result }) => result);
      mine = id;
      return training ? { ...training, checkpoint } : null;
    },
    async begin(training) {
      mine = performance.timeOrigin + performance.now();
      await act((store) => {
        store.clear();
        store.put(mine, "id");
        store.put({ ...training, texts: plain(training.texts) }, "training");
      });
    },
    mark: (checkpoint) => actOnMine((store) => store.put(checkpoint, "checkpoint")),
    clear: () => actOnMine((store) => store.clear()),
  };
}

/** Texts without what cannot be copied: on which lines they stood. */
const plain = (texts: TextTable): TextTable => ({
  ...texts,
  columns: texts.columns.map((column) => ({ ...column, lines: null })),
});
