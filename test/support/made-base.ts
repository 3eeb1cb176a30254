/** A base of documents written for a test. */
import { type Base, createBase } from '../../src/corpus/base.ts';
import { lexicon } from './lexicon.ts';
import { parseText } from './parse.ts';

export async function baseOf(...texts: string[]): Promise<Base> {
  const policies = await Promise.all(texts.map(parseText));
  return createBase(
    policies.map((policy) => ({
      policy,
      asides: [],
      bodyTitle: null,
      received: null,
      source: { file: '', format: 'text', encoding: 'utf-8', url: null, sha256: '' },
      corrections: [],
    })),
    lexicon,
  );
}
