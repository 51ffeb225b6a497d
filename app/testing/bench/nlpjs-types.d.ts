/** What is used of nlp.js, which has no types of its own. */
declare module '@nlpjs/basic' {
  export interface Answered {
    readonly intent: string;
    readonly entities: readonly { readonly entity: string; readonly option: string }[];
  }
  export interface Nlp {
    readonly settings: Record<string, unknown>;
    addLanguage(language: string): void;
    addNerRuleOptionTexts(language: string, entity: string, option: string, texts: readonly string[]): void;
    addDocument(language: string, sentence: string, intent: string): void;
    train(): Promise<void>;
    process(language: string, sentence: string): Promise<Answered>;
  }
  interface Container {
    use(plugin: unknown): void;
    registerConfiguration(tag: string, settings: Record<string, unknown>): void;
    get(name: 'nlp'): Nlp;
  }
  interface Basic {
    containerBootstrap(): Promise<Container>;
    readonly Nlp: unknown;
    readonly LangEn: unknown;
  }
  const basic: Basic;
  export default basic;
}
declare module '@nlpjs/lang-hi' {
  const hindi: { readonly LangHi: unknown };
  export default hindi;
}
