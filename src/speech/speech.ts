/** What is shown, read aloud by a voice of this machine; nothing is sent to a server. */

export type Speech = 'silent' | 'speaking' | 'no-voice' | 'failed';

/** A little slower than usual: for people who listen and do at once. */
const RATE = 0.9;

/** How long a browser may take to list the machine's voices, in milliseconds. */
const LONGEST_LIST = 2000;

/** How long a voice may take to begin, in milliseconds. Some engines never do, and don't say so. */
const LONGEST_START = 5000;

/** Errors that tell of no more than that it was told to stop. */
const CUT_OFF: readonly string[] = ['canceled', 'interrupted'];

/** What is read, in its order. */
const READ = 'h2, h3, p, li, strong, summary, svg > title';

/** What is there to be seen only. */
const UNREAD = '.unread, [aria-hidden=true]';

/** @returns a voice that runs on this machine and speaks French, that of France first; null where there is none */
export function frenchVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | null {
  const french = voices.filter(({ localService, lang }) => localService === true && /^fr([-_]|$)/i.test(lang));
  return french.find(({ lang }) => /fr$/i.test(lang)) ?? french[0] ?? null;
}

/** The sentences that are shown in an element, pictures by their text alternative. */
export function linesOf(element: Element): string[] {
  return [...element.querySelectorAll(READ)]
    .filter((part) => part.parentElement?.closest(READ) == null && part.closest(UNREAD) === null)
    .filter((part) => part.localName === 'title' || (part.checkVisibility?.() ?? true))
    .map((part) => textOf(part).trim())
    .filter((line) => line !== '');
}

function textOf(node: Node): string {
  if (node.nodeType !== Node.ELEMENT_NODE) return node.textContent ?? '';
  if ((node as Element).matches(UNREAD)) return '';
  return [...node.childNodes].map(textOf).join('');
}

export class Speaker {
  private is: Speech = 'silent';
  private lines = '';
  /** Of the reading that is under way; those of a former one are not listened to any more. */
  private reading: AbortController | null = null;

  /** @param changed told what became of the speech */
  constructor(private readonly changed: (speech: Speech) => void) {}

  get speech(): Speech {
    return this.is;
  }

  /** Reads aloud from the beginning. */
  speak(lines: readonly string[]): void {
    this.stop();
    this.reading = new AbortController();
    const { signal } = this.reading;
    this.lines = lines.join();
    this.become('speaking');
    const read = () => {
      clearTimeout(timeout);
      this.synthesis?.removeEventListener('voiceschanged', read);
      if (!signal.aborted) this.read(lines, signal);
    };
    // Some browsers list their voices only after they were asked for them.
    const timeout = setTimeout(read, LONGEST_LIST);
    this.synthesis?.addEventListener('voiceschanged', read);
    if (this.voices.length > 0) read();
  }

  stop(): void {
    if (this.speech === 'speaking') this.synthesis?.cancel();
    this.end();
  }

  /** Stops where something else is shown by now. */
  follow(lines: () => readonly string[]): void {
    if (this.speech !== 'silent' && this.lines !== lines().join()) this.stop();
  }

  /** Not every browser has one. */
  private get synthesis(): SpeechSynthesis | undefined {
    return globalThis.speechSynthesis;
  }

  private get voices(): readonly SpeechSynthesisVoice[] {
    return this.synthesis?.getVoices() ?? [];
  }

  private read(lines: readonly string[], signal: AbortSignal): void {
    const voice = frenchVoice(this.voices);
    if (voice === null) {
      this.end('no-voice');
      return;
    }
    const fail = () => {
      if (signal.aborted) return;
      this.end('failed');
      this.synthesis?.cancel();
    };
    const late = setTimeout(fail, LONGEST_START);
    const begun = () => clearTimeout(late);
    signal.addEventListener('abort', begun);
    lines.forEach((line, i) => {
      const utterance = new SpeechSynthesisUtterance(line);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = RATE;
      utterance.onstart = begun;
      // Cut off by somebody else, as by another tab that speaks: that is no fault of the voice.
      utterance.onerror = ({ error }) => (CUT_OFF.includes(error) ? this.endOf(signal) : fail());
      if (i === lines.length - 1) utterance.onend = () => this.endOf(signal);
      this.synthesis?.speak(utterance);
    });
  }

  private endOf(reading: AbortSignal): void {
    if (!reading.aborted) this.end();
  }

  private end(as: Speech = 'silent'): void {
    this.reading?.abort();
    this.reading = null;
    this.become(as);
  }

  private become(speech: Speech): void {
    if (speech === this.is) return;
    this.is = speech;
    this.changed(speech);
  }
}
