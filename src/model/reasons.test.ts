import { expect, it } from 'vitest';
import { reason } from './reasons';

it('a reason ends with one full stop, where a name brings its own', () => {
  expect(reason('said-otherwise', 'Elsewhere it reads Kiln Instruments, Inc..').message).toBe('Elsewhere it reads Kiln Instruments, Inc.');
  expect(reason('lost', 'Nothing stands there...').message).toBe('Nothing stands there...');
});
