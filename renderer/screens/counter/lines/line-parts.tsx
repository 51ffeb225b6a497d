import {
  IconBarcode,
  IconHandFinger,
  IconKeyboard,
  IconMicrophone,
  IconTag,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DraftLine, LineSource } from '../../../../app/contract/draft.ts';
import { paise } from '../../../../app/core/units.ts';
import { languageOf, plainMoney } from '../../../components/format.ts';
import { Icon } from '../../../components/icon.tsx';
import { isLoose } from '../../../keys/bar-entry.ts';
import { itemName } from '../item-name.ts';

const SOURCES: Readonly<Record<LineSource, TablerIcon>> = {
  voice: IconMicrophone,
  typed: IconKeyboard,
  scan: IconBarcode,
  touch: IconHandFinger,
};

interface NumberProps {
  readonly number: number;
  readonly fresh: boolean;
  readonly source: LineSource | null;
}

/** The line's number, blue when the last sentence made it, and how it came. */
export function LineNumber({ number, fresh, source }: NumberProps) {
  const { t } = useTranslation();
  return (
    <span className="line-number">
      <span className={fresh ? 'badge' : 'plain-number'}>{number}</span>
      {source !== null && (
        <>
          <Icon of={SOURCES[source]} />
          <span className="unseen">{t(`source.${source}`)}</span>
        </>
      )}
    </span>
  );
}

type Shown = Omit<DraftLine, 'id' | 'source' | 'warnings'>;

/** Name, and below it what is particular: loose, or new to the shop. */
export function LineName({ line }: { readonly line: Shown }) {
  const { t, i18n } = useTranslation();
  const name = itemName(line, i18n.language);
  const noRate = line.newProduct && line.unitPricePaise === 0;
  return (
    <>
      <div className="item-name clip" lang={languageOf(name, i18n.language)}>
        {name}
      </div>
      <div className="item-note clip">
        {isLoose(line.unit) && <span>{t('lines.loose')}</span>}
        {line.newProduct && (
          <span className="flag">
            <Icon of={IconTag} />
            {t(noRate ? 'lines.new' : 'lines.newPriced')}
          </span>
        )}
      </div>
    </>
  );
}

/** GST of the line in percent, and the rupees when they come on top. */
export function LineGst({ line }: { readonly line: Shown }) {
  const added = paise(line.cgstPaise + line.sgstPaise + line.igstPaise);
  return (
    <>
      {line.gstRate}%
      {!line.taxInside && added > 0 && (
        <>
          <br />+ {plainMoney(added)}
        </>
      )}
    </>
  );
}
