// The whole screen: an empty start, or the desk; dialogs over both.
import { useEffect } from 'react';
import { setPerson } from '../../store/changes';
import { useKeys } from '../keys/use-keys';
import { ExportDialog } from '../export/ExportDialog';
import { Header } from '../header/Header';
import { ChangesDialog } from '../changes/ChangesDialog';
import { DifferencesDialog } from '../differences/DifferencesDialog';
import { KeySheet } from '../keys/KeySheet';
import { ApplyDialog } from '../kept/ApplyDialog';
import kept from '../kept/kept.module.css';
import { KeptDialog } from '../kept/KeptDialog';
import { ToldDialog } from '../kept/ToldDialog';
import { NoteStrip } from '../kept/NoteStrip';
import { TroubleStrip } from '../kept/TroubleStrip';
import { useHeldKeys } from '../kept/use-held-keys';
import { LiveRegion } from '../parts/LiveRegion';
import { Palette } from '../palette/Palette';
import { rememberedText } from '../parts/remembered';
import { useAskedFrom } from '../record/use-focus-follows';
import { useRun, useSession } from '../session-context';
import { FilePickerProvider } from '../start/file-picker';
import { Start } from '../start/Start';
import start from '../start/start.module.css';
import { useArrivals } from '../start/use-arrivals';
import styles from './app.module.css';
import { Desk } from './Desk';

export function App() {
  const run = useRun();
  useEffect(() => {
    run(setPerson(rememberedText('person')));
  }, [run]);
  useHeldKeys();
  useKeys();
  useAskedFrom();
  const over = useArrivals();
  const empty = useSession((session) => session.filings.length === 0);
  const returning = useSession((session) => session.keeping.returning);
  const dialog = useSession((session) => session.dialog);
  return (
    <FilePickerProvider>
      <div className={styles.app}>
        <Header />
        <TroubleStrip />
        <NoteStrip />
        {!empty ? <Desk /> : returning ? <p className={kept.returning} role="status">Looking for what you left here …</p> : <Start />}
      </div>
      {dialog === 'export' ? <ExportDialog /> : null}
      {dialog === 'kept' ? <KeptDialog /> : null}
      {dialog === 'told' ? <ToldDialog /> : null}
      {dialog === 'apply' ? <ApplyDialog /> : null}
      {dialog === 'keys' ? <KeySheet /> : null}
      {dialog === 'palette' ? <Palette /> : null}
      {dialog === 'changes' ? <ChangesDialog /> : null}
      {dialog === 'differences' ? <DifferencesDialog /> : null}
      {over ? <div className={start.veil} aria-hidden="true">Let go to read it</div> : null}
      <LiveRegion />
    </FilePickerProvider>
  );
}
