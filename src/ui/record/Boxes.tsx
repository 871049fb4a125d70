// The form's numbered boxes: who, of which issuer, when, and in what relationship.
import { memo } from 'react';
import { addressOf } from '../../model/filing';
import { addRow } from '../../store/rows';
import { Button } from '../parts/Button';
import { useOfFiling, useRun } from '../session-context';
import { Box } from './Box';
import { Field, ShownField } from './Field';
import { OwnerAddress, Relationship } from './OwnerBoxes';
import styles from './record.module.css';

export const Boxes = memo(function Boxes() {
  const [first, ...others] = useOfFiling((assessed) => assessed.rowKeys.reportingOwners) ?? [];
  const several = others.length > 0;
  const run = useRun();
  return (
    <>
      <div className={styles.boxes}>
        <div className={styles.column}>
          {first === undefined ? <Box caption="1 Reporting person"><p className={styles.said}>None was found.</p></Box> : (
            <Box caption={several ? '1 Reporting person, the first' : '1 Reporting person'}><OwnerAddress ownerKey={first} /></Box>
          )}
          <Box caption="Check boxes">
            <div><Field address="/notSubjectToSection16" caption="Not subject to Section 16" /></div>
            <div><Field address="/aff10b5One" caption="Rule 10b5-1 plan" /></div>
          </Box>
        </div>
        <div className={styles.column}>
          <Box caption="2 Issuer and ticker">
            <Field address="/issuer/issuerName" placeholder="no name" />
            <div className={styles.line}>
              <Field address="/issuer/issuerTradingSymbol" placeholder="no ticker" />
              <ShownField address="/issuer/issuerCik" />
            </div>
          </Box>
          <Box caption="3 Earliest transaction"><Field address="/periodOfReport" placeholder="no date" /></Box>
          <Box caption="4 If amended, first filed"><Field address="/dateOfOriginalSubmission" placeholder="not an amendment" /></Box>
        </div>
        <div className={styles.column}>
          {first === undefined ? null : <Box caption="5 Relationship"><Relationship ownerKey={first} /></Box>}
          <Box caption="6 Filing">
            <p className={styles.said}>{several ? `${others.length + 1} reporting persons` : first === undefined ? 'No reporting person' : 'One reporting person'}</p>
            <Button look="plain" onClick={() => run(addRow('reportingOwners'))}>Add an owner</Button>
          </Box>
        </div>
      </div>
      {others.map((key, at) => (
        <div key={key} className={styles.otherOwner} data-row={addressOf('reportingOwners', key, '')}>
          <Box caption={`1 Reporting person, number ${at + 2}`}><OwnerAddress ownerKey={key} /></Box>
          <Box caption="5 Relationship"><Relationship ownerKey={key} /></Box>
        </div>
      ))}
    </>
  );
});
