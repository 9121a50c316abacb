import { Dexie, type Table } from "dexie";

/** The primary keys under each of `keys` in an index of numbered rows. Inside a transaction only. */
export function keysUnder(
  table: Table<unknown, number>,
  index: string,
  keys: readonly IDBValidKey[],
): PromiseLike<readonly (readonly number[])[]> {
  const found = indexOf(table, index);
  return allOf(keys.map((key) => found.getAllKeys(key) as IDBRequest<number[]>));
}

/** The rows under each of `keys` in an index. Inside a transaction only. */
export function rowsUnder<T>(
  table: Table<T, number>,
  index: string,
  keys: readonly IDBValidKey[],
): PromiseLike<readonly (readonly T[])[]> {
  const found = indexOf(table, index);
  return allOf(keys.map((key) => found.getAll(key) as IDBRequest<T[]>));
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
