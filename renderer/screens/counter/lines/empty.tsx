import { IconHandFinger, IconKeyboard, IconMicrophone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../components/icon.tsx';
import { QuickItem, useQuick } from '../quick.tsx';

const WAYS = [
  { icon: IconMicrophone, title: 'empty.speak', note: 'empty.speakNote' },
  { icon: IconKeyboard, title: 'empty.type', note: 'empty.typeNote' },
  { icon: IconHandFinger, title: 'empty.tap', note: 'empty.tapNote' },
] as const;

/** An empty bill: three ways to start, and what sells most. */
export function Empty() {
  const { t } = useTranslation();
  const products = useQuick(null, 12).products;
  return (
    <section className="lines card" id="bill">
      <div className="empty">
        <h2>{t('empty.title')}</h2>
        <div className="ways">
          {WAYS.map((way) => (
            <div key={way.title} className="way">
              <div className="row">
                <Icon of={way.icon} size={28} />
                {t(way.title)}
              </div>
              <div className="quiet" style={{ marginTop: 4 }}>
                {t(way.note)}
              </div>
            </div>
          ))}
        </div>
        {products.length > 0 && (
          <div className="favourites">
            <div className="quiet small semi">{t('quick.best')}</div>
            <div className="favourite-grid">
              {products.map((product) => (
                <QuickItem key={product.id} product={product} />
              ))}
            </div>
          </div>
        )}
      </div>
    </section>
  );
}
