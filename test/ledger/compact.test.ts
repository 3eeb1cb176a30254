import { describe, expect, it } from 'vitest';
import { packLedger, unpackLedger } from '../../src/ledger/compact.ts';
import { ledgerOf } from '../../src/ledger/kinds/index.ts';
import { LEDGER_KEYS } from '../../src/ledger/ledger.ts';
import { base } from '../support/base.ts';
import { LEDGER } from '../support/ledger.ts';

describe('what is packed comes out as it went in', () => {
  it('of a ledger made by hand', () => {
    expect(unpackLedger(packLedger(LEDGER, '/policies/'))).toEqual(LEDGER);
  });
  it.each(LEDGER_KEYS)('of the %s of the base, through JSON', (key) => {
    const ledger = ledgerOf(base, key);
    const sent = JSON.parse(JSON.stringify(packLedger(ledger, '/policies/')));
    expect(unpackLedger(sent)).toEqual(JSON.parse(JSON.stringify(ledger)));
    expect(JSON.stringify(sent).length).toBeLessThan(JSON.stringify(ledger).length);
  });
});
