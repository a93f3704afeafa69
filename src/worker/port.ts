/** A line to another thread: whatever structured cloning can carry goes through it, in order. */
export interface Port {
  post(message: unknown): void;
  /** Called once; messages that came before wait. */
  listen(receive: (message: unknown) => void): void;
}
