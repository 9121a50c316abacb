import { Dexie, type Table } from "dexie";

/** The rows under each of `keys` in an index. Inside a transaction only. */
export function rowsUnder<T>(
  table: Table<T, number>,
  index: string,
  keys: readonly IDBValidKey[],
): PromiseLike<readonly (readonly T[])[]> {
  const found = indexOf(table, index);
  return allOf(keys.map((key) => found.getAll(key) as IDBRequest<T[]>));
}

/** The rows of each of `keys`; `undefined` for those that are not there. Inside a transaction only. */
export function getEach<T>(
  table: Table<T, number>,
  keys: readonly number[],
): PromiseLike<readonly (T | undefined)[]> {
  const { currentTransaction } = Dexie;
  const store = currentTransaction.idbtrans.objectStore(table.name);
  return allOf(keys.map((key) => store.get(key) as IDBRequest<T | undefined>));
}

/** The rows with keys from `first` to `last`. Inside a transaction only. */
export async function getStretch<T>(
  table: Table<T, number>,
  first: number,
  last: number,
): Promise<readonly T[]> {
  const { currentTransaction } = Dexie;
  const store = currentTransaction.idbtrans.objectStore(table.name);
  const [rows = []] = await allOf([store.getAll(IDBKeyRange.bound(first, last)) as IDBRequest<T[]>]);
  return rows;
}

function indexOf({ name }: Table<unknown, number>, index: string): IDBIndex {
  const { currentTransaction } = Dexie;
  return currentTransaction.idbtrans.objectStore(name).index(index);
}

/**
 * The results of requests in their order. Dexie asks for one key at a time, which costs more in promises than in reading, or for
 * several by a cursor, which is slower still.
 */
function allOf<T>(requests: readonly IDBRequest<T>[]): PromiseLike<readonly T[]> {
  const last = requests.at(-1);
  return new Dexie.Promise((resolve, reject) => {
    if (last === undefined) return resolve([]);
    for (const request of requests) request.onerror = () => reject(request.error);
    // Requests of one transaction are answered in the order in which they were made.
    last.onsuccess = () => resolve(requests.map(({ result }) => result));
  });
}
