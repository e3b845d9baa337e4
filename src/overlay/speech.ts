/** The card read aloud by a voice of this machine; nothing is sent to a server. */

export type Speech = 'silent' | 'speaking' | 'no-voice';

/** A little slower than usual: for people who listen and do at once. */
const RATE = 0.9;

/** How long a browser may take to list the machine's voices, in milliseconds. */
const LONGEST_LIST = 2000;

/** What is read of the card, in its order. */
const READ = 'h2, h3, p, li, strong, summary, svg > title';

/** What is in the card, but no part of the hint. */
const UNREAD = '.small, .voice';

/** @returns a voice that runs on this machine and speaks French, that of France first; null where there is none */
export function frenchVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | null {
  const french = voices.filter(({ localService, lang }) => localService === true && /^fr([-_]|$)/i.test(lang));
  return french.find(({ lang }) => /fr$/i.test(lang)) ?? french[0] ?? null;
}

/** The sentences of the card, pictures by their text alternative. */
export function linesOf(card: Element): string[] {
  return [...card.querySelectorAll(READ)]
    .filter((part) => part.parentElement?.closest(READ) == null && !part.matches(UNREAD))
    .filter((part) => part.localName === 'title' || (part.checkVisibility?.() ?? true))
    .map((part) => part.textContent?.trim() ?? '')
    .filter((line) => line !== '');
}

export class Speaker {
  private speech: Speech = 'silent';
  private lines = '';
  /** Of the reading that is under way; those of a former one are not listened to any more. */
  private reading: AbortController | null = null;

  /** @param changed told what became of the speech */
  constructor(private readonly changed: (speech: Speech) => void) {}

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
    if (this.reading !== null && this.speech === 'speaking') this.synthesis?.cancel();
    this.end();
  }

  /** Stops where the card says something else by now. */
  follow(lines: () => readonly string[]): void {
    if (this.reading !== null && this.lines !== lines().join()) this.stop();
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
      this.become('no-voice');
      return;
    }
    lines.forEach((line, i) => {
      const utterance = new SpeechSynthesisUtterance(line);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = RATE;
      const over = () => {
        if (!signal.aborted) this.end();
      };
      utterance.onerror = over;
      if (i === lines.length - 1) utterance.onend = over;
      this.synthesis?.speak(utterance);
    });
  }

  private end(): void {
    this.reading?.abort();
    this.reading = null;
    this.become('silent');
  }

  private become(speech: Speech): void {
    if (speech === this.speech) return;
    this.speech = speech;
    this.changed(speech);
  }
}
