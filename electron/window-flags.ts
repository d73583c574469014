/**
 * V8's switches for the window, under Electron and in a browser alike. Where it collects garbage with helper threads, a check of a long
 * text keeps every core of a small machine busy just when its answer comes in and a key is pressed: on two cores the key then was on the
 * screen after 42 ms (95th of a hundred, median of three runs); collected on the thread that made it, after 28 ms (of five).
 */
export const windowFlags = '--single-threaded-gc'
