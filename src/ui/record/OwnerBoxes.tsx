// A reporting owner: name and address, and the relationship to the issuer.
import { addressOf } from '../../model/filing';
import { Field, ShownField } from './Field';
import styles from './record.module.css';

interface OwnerProps {
  readonly ownerKey: string;
}

export function OwnerAddress({ ownerKey }: OwnerProps) {
  const at = (leaf: string) => addressOf('reportingOwners', ownerKey, leaf);
  return (
    <>
      <div className={styles.line}>
        <Field address={at('rptOwnerName')} placeholder="no name" strong />
        <ShownField address={at('rptOwnerCik')} />
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

export function Relationship({ ownerKey }: OwnerProps) {
  const at = (leaf: string) => addressOf('reportingOwners', ownerKey, leaf);
  return (
    <>
      <div className={styles.line}>
        <Field address={at('isDirector')} caption="Director" />
        <Field address={at('isTenPercentOwner')} caption="10% owner" />
      </div>
      <div className={styles.line}>
        <Field address={at('isOfficer')} caption="Officer" />
        <ShownField address={at('officerTitle')} placeholder="no title" />
      </div>
      <div className={styles.line}>
        <Field address={at('isOther')} caption="Other" />
        <ShownField address={at('otherText')} placeholder="no text" />
      </div>
    </>
  );
}
