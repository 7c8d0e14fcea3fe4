import {
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
  type CollisionDetection,
  type KeyboardCoordinateGetter,
} from '@dnd-kit/core';

/** A click is no drag, nor is a finger that scrolls; with the keyboard one goes from column to column. */
export function useBoardSensors() {
  return useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: nextColumn }),
  );
}

/**
 * When clicks are heard again: after a drag the sensor stops those of the next 50 ms. Timers come in the order in
 * which they are due, so this holds on a slow machine, too.
 */
export function untilClicksAreHeard(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 60);
  });
}

const nextColumn: KeyboardCoordinateGetter = (event, { context, currentCoordinates }) => {
  const by = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : 0;
  const { collisionRect, droppableRects } = context;
  if (by === 0 || !collisionRect) return undefined;
  event.preventDefault();
  const center = collisionRect.left + collisionRect.width / 2;
  const columns = [...droppableRects.values()].toSorted((a, b) => a.left - b.left);
  const here = columns.findIndex(({ left, right }) => left <= center && center <= right);
  const next = columns[here + by];
  return next ? { x: next.left + 8, y: currentCoordinates.y } : undefined;
};

/** The column under the pointer; without one, that in which the middle of the card lies. */
export const columnUnder: CollisionDetection = (args) => {
  if (args.pointerCoordinates) return pointerWithin(args);
  const { collisionRect, droppableRects } = args;
  const center = collisionRect.left + collisionRect.width / 2;
  for (const [id, { left, right }] of droppableRects)
    if (left <= center && center <= right) return [{ id }];
  return [];
};
