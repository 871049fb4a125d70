import { describe, expect, it } from 'vitest';
import { sourceText } from '../text/source-text';
import { activeAssessed } from './assessed-of';
import { startEdit, takeAndGoOn, typeText } from './edit';
import { focusOn } from './navigate';
import { openedSession } from './testing/driven';
import { completionOf, takeTypeAhead, typeAhead } from './type-ahead';

const source = sourceText('Class A Common Stock\t05/02/2019\nClass B Preferred Units   21,500\t05/12/2019\n|Class C|');

describe('completions', () => {
  it('end with their cell, in the letters typed and then those of the text; the nearest to the row wins', () => {
    expect(completionOf(source, 'cla', 'title', [[0, 10]])).toBe('class A Common Stock');
    expect(completionOf(source, 'Cla', 'title', [[32, 60]])).toBe('Class B Preferred Units');
    expect(completionOf(source, '05/1', 'date', [])).toBe('05/12/2019');
    expect(completionOf(source, '21', 'quantity', [])).toBe('21,500');
  });
  it('of a title are whole: a stray word yields to the title that begins with it, and a date woven into its cell is left out', () => {
    const woven = sourceText('Common\tCommon stock 05/07/2\t9\nUnits\tUnit appreciation rights');
    expect(completionOf(woven, 'com', 'title', [[0, 30]])).toBe('common stock');
    expect(completionOf(woven, 'Common stock', 'title', [[0, 30]])).toBeNull();
    expect(completionOf(woven, 'Un', 'title', [[30, 60]])).toBe('Units');
  });
  it('are none for a single letter, in the middle of a word, or where nothing more follows', () => {
    expect(completionOf(source, 'C', 'title', [])).toBeNull();
    expect(completionOf(source, 'lass', 'title', [])).toBeNull();
    expect(completionOf(source, '05/12/2019', 'date', [])).toBeNull();
    expect(completionOf(source, 'Cl', 'acquiredDisposed', [])).toBeNull();
  });
});

it('a taken completion is a value with its place in the source', async () => {
  const { store } = await openedSession();
  const title = '/nonDerivativeTable/1/securityTitle';
  store.run(focusOn(title));
  store.run(startEdit('S'));
  expect(typeAhead(store.getState())).toBeNull();
  store.run(typeText('Ve'));
  expect(typeAhead(store.getState())).toMatch(/^Vests in/);
  store.run(takeTypeAhead);
  store.run(takeAndGoOn);
  const field = activeAssessed(store.getState())?.byAddress.get(title);
  expect(field?.value).toMatch(/^Vests in/);
  expect(field?.spans.length).toBe(1);
});
