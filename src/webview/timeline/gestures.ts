/** Wheel, drag, tap and pinch on a surface; positions in its own pixels. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export interface Gestures {
  /** The wheel zooms without Ctrl. */
  readonly wheelZooms: boolean;
  /** Above 1: closer; around `x`. */
  onZoom(factor: number, x: number): void;
  /** To the right if above 0. */
  onPan(pixels: number): void;
  onMove(x: number, y: number): void;
  onLeave(): void;
  onTap(x: number, y: number): void;
}

/** Pixels that a hand may tremble in a tap. */
const STILL = 4;

export function useGestures(surface: RefObject<HTMLElement | null>, gestures: Gestures): void {
  // listeners are bound once and always ask the newest handlers
  const now = useRef(gestures);
  now.current = gestures;
  useEffect(() => {
    const element = surface.current;
    if (!element) return;
    const pointers = new Map<number, { x: number; y: number }>();
    let travelled = 0;
    const placeOf = ({ clientX, clientY }: MouseEvent): { x: number; y: number } => {
      const { left, top } = element.getBoundingClientRect();
      return { x: clientX - left, y: clientY - top };
    };
    const listeners: {
      [E in 'wheel' | 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel' | 'pointerleave']: (
        event: HTMLElementEventMap[E],
      ) => void;
    } = {
      wheel(event) {
        const { x } = placeOf(event);
        if (
          event.ctrlKey ||
          event.metaKey ||
          (now.current.wheelZooms && Math.abs(event.deltaY) > Math.abs(event.deltaX))
        ) {
          event.preventDefault();
          now.current.onZoom(2 ** (-event.deltaY / (event.deltaMode ? 8 : 250)), x);
        } else if (event.deltaX || event.shiftKey) {
          event.preventDefault();
          now.current.onPan(-(event.deltaX || event.deltaY));
        }
      },
      pointerdown(event) {
        if (event.button !== 0) return;
        pointers.set(event.pointerId, placeOf(event));
        travelled = 0;
        element.setPointerCapture(event.pointerId);
      },
      pointermove(event) {
        const at = placeOf(event);
        const before = pointers.get(event.pointerId);
        if (!before) return now.current.onMove(at.x, at.y);
        const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
        pointers.set(event.pointerId, at);
        travelled += Math.abs(at.x - before.x) + Math.abs(at.y - before.y);
        if (other) {
          const factor = (Math.abs(at.x - other.x) + 20) / (Math.abs(before.x - other.x) + 20);
          now.current.onZoom(factor, (at.x + other.x) / 2);
        } else if (travelled > STILL) {
          now.current.onLeave();
          now.current.onPan(at.x - before.x);
        }
      },
      pointerup(event) {
        if (!pointers.delete(event.pointerId) || pointers.size || travelled > STILL) return;
        const { x, y } = placeOf(event);
        now.current.onTap(x, y);
      },
      pointercancel: event => void pointers.delete(event.pointerId),
      pointerleave: () => now.current.onLeave(),
    };
    for (const [name, listener] of Object.entries(listeners))
      element.addEventListener(name, listener as EventListener, { passive: false });
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        element.removeEventListener(name, listener as EventListener);
    };
  }, []);
}
