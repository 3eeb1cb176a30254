/**
 * A piece of text in two forms of equal length: simplified for reading by rule, and the characters as received.
 * Slicing, trimming and joining act on both, so an offset into one is an offset into the other.
 */
export interface Twin {
  readonly text: string;
  readonly received: string;
}

export function twin(text: string, received: string = text): Twin {
  if (text.length !== received.length) {
    throw new RangeError(`a twin needs two texts of one length, got ${text.length} and ${received.length}`);
  }
  return { text, received };
}

export function sliceTwin(value: Twin, start: number, end?: number): Twin {
  return { text: value.text.slice(start, end), received: value.received.slice(start, end) };
}

export function trimTwin(value: Twin): Twin {
  const start = value.text.length - value.text.trimStart().length;
  return sliceTwin(value, start, value.text.trimEnd().length || start);
}

export function joinTwins(values: readonly Twin[], separator = ''): Twin {
  return { text: values.map((v) => v.text).join(separator), received: values.map((v) => v.received).join(separator) };
}
