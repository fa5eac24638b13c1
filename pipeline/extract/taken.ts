/** The entities that a passage has been given so far: none may overlap another. */
import { type Entity, indexFrom } from './entity.ts';

/** Takes what is free. */
export class Taken {
  /** In the order in which they were taken. */
  readonly inTurn: Entity[] = [];
  /** In the order of the text. */
  readonly inOrder: Entity[] = [];

  /** Adds an entity, unless it is empty or something of it is taken already. */
  take(entity: Entity): void {
    if (entity.end <= entity.start) return;
    const at = indexFrom(this.inOrder, entity.start);
    if ((this.inOrder[at - 1]?.end ?? 0) > entity.start || (this.inOrder[at]?.start ?? entity.end) < entity.end) return;
    this.inTurn.push(entity);
    if (at === this.inOrder.length) this.inOrder.push(entity);
    else this.inOrder.splice(at, 0, entity);
  }
}
