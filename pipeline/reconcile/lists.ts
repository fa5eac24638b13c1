/** Very many short lists of numbers in two arrays: an array for each would take more memory than what is in it. */

/** Lists by number, from 0. */
export interface Lists {
  readonly at: (list: number) => Uint32Array;
  readonly lengthOf: (list: number) => number;
}

/** Numbers that are noted one by one, each in four bytes. */
export interface Numbers {
  readonly add: (number: number) => void;
  /** All so far. */
  readonly all: () => Uint32Array;
}

/** None yet. */
export function noNumbers(): Numbers {
  let [room, length] = [new Uint32Array(1024), 0];
  return {
    add: (number) => {
      if (length === room.length) {
        const larger = new Uint32Array(room.length * 2);
        larger.set(room);
        room = larger;
      }
      room[length++] = number;
    },
    all: () => room.subarray(0, length),
  };
}

/** Puts each of `items` into the list of the same place in `lists`, in their order. */
export function listsOf(lists: Uint32Array, items: Uint32Array, count: number): Lists {
  const starts = new Uint32Array(count + 1);
  for (const list of lists) starts[list + 1] = (starts[list + 1] ?? 0) + 1;
  for (let list = 0; list < count; list++) starts[list + 1] = (starts[list + 1] ?? 0) + (starts[list] ?? 0);
  const filled = starts.slice();
  const all = new Uint32Array(items.length);
  for (const [index, item] of items.entries()) {
    const list = lists[index] ?? 0;
    const at = filled[list] ?? 0;
    all[at] = item;
    filled[list] = at + 1;
  }
  return {
    at: (list) => all.subarray(starts[list], starts[list + 1]),
    lengthOf: (list) => (starts[list + 1] ?? 0) - (starts[list] ?? 0),
  };
}
