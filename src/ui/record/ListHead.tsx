// The head of a part of the record with a way to add to it: footnotes, signatures, owners.
import type { ListName } from '../../model/filing';
import { addRow } from '../../store/rows';
import { Button } from '../parts/Button';
import parts from '../parts/parts.module.css';
import { useRun } from '../session-context';
import grid from './table-grid.module.css';

interface ListHeadProps {
  readonly title: string;
  readonly list: ListName;
  /** What is added: `footnote`. */
  readonly one: string;
}

export function ListHead({ title, list, one }: ListHeadProps) {
  const run = useRun();
  return (
    <div className={parts.head}>
      <h3 className={parts.bare}>{title}</h3>
      <span className={grid.tools}><Button look="plain" onClick={() => run(addRow(list))}>Add a {one}</Button></span>
    </div>
  );
}
