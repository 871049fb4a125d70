// A reporting owner: name and address, and the relationship to the issuer.
import type { AssessedFiling } from '../../model/assessed';
import { addressOf } from '../../model/filing';
import { isShown } from '../../store/record-layout';
import { Field } from './Field';
import styles from './record.module.css';

interface OwnerProps {
  readonly assessed: AssessedFiling;
  readonly ownerKey: string;
}

export function OwnerAddress({ assessed, ownerKey }: OwnerProps) {
  const at = (leaf: string) => addressOf('reportingOwners', ownerKey, leaf);
  return (
    <>
      <div className={styles.line}>
        <Field address={at('rptOwnerName')} placeholder="no name" strong />
        {isShown(assessed, at('rptOwnerCik')) ? <Field address={at('rptOwnerCik')} /> : null}
      </div>
      <Field address={at('rptOwnerStreet1')} placeholder="no street" />
      <Field address={at('rptOwnerStreet2')} placeholder="no second line" />
      <div className={styles.line}>
        <Field address={at('rptOwnerCity')} placeholder="no city" />
        <Field address={at('rptOwnerState')} placeholder="no state" />
        <Field address={at('rptOwnerZipCode')} placeholder="no zip" />
      </div>
    </>
  );
}

export function Relationship({ assessed, ownerKey }: OwnerProps) {
  const at = (leaf: string) => addressOf('reportingOwners', ownerKey, leaf);
  return (
    <>
      <div className={styles.line}>
        <Field address={at('isDirector')} caption="Director" />
        <Field address={at('isTenPercentOwner')} caption="10% owner" />
      </div>
      <div className={styles.line}>
        <Field address={at('isOfficer')} caption="Officer" />
        {isShown(assessed, at('officerTitle')) ? <Field address={at('officerTitle')} placeholder="no title" /> : null}
      </div>
      <div className={styles.line}>
        <Field address={at('isOther')} caption="Other" />
        {isShown(assessed, at('otherText')) ? <Field address={at('otherText')} placeholder="no text" /> : null}
      </div>
    </>
  );
}
