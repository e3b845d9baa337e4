import * as fr from '../report/report.fr';
import { VOCABULARY } from '../report/vocabulary';
import { askActiveTab } from './active-tab';

/** The report of a page that is not known: none to make, offered, what is in it, or no answer from the page. */
export type Report = null | 'offered' | { readonly text: string; readonly file: string } | 'failed';

interface ReportProps {
  report: Report;
  onReport: () => void;
}

/** « Signaler cette page »: makes a file here, and shows all of it before it is saved. Nothing is sent. */
export function ReportPage({ report, onReport }: ReportProps) {
  if (report === null) return null;
  return (
    <section class="report" aria-labelledby="report">
      <h2 id="report">{fr.offerTitle}</h2>
      {typeof report === 'string' ? (
        <>
          <p role="status">{report === 'failed' ? fr.failed : fr.offered}</p>
          <button type="button" onClick={onReport}>
            {fr.offer}
          </button>
        </>
      ) : (
        <>
          <p role="status">{fr.check}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reached by the keyboard */}
          <pre tabIndex={0}>{report.text}</pre>
          <a class="second" href={report.file} download={fr.fileName}>
            {fr.save}
          </a>
          <p>{fr.next}</p>
        </>
      )}
    </section>
  );
}

/** Longest that the page may take to describe itself, in milliseconds. */
const LONGEST = 5000;

/** @param version of the extension, for whoever reads the file */
export async function reportOfActiveTab(version: string): Promise<Report> {
  const lines = await askActiveTab({ type: 'describe', words: VOCABULARY }, LONGEST);
  if (!Array.isArray(lines) || !lines.every((line) => typeof line === 'string')) return 'failed';
  const text = [fr.head(version), ...lines].join('\n');
  return { text, file: URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' })) };
}
