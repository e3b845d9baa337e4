import { TourGuideClient } from '@sjmc11/tourguidejs';
import { whenThere } from './told';

/** Without its animations and its scrolling, which would only make it later. */
whenThere((element, { title, text }) => {
  const steps = [{ target: element, title, content: text }];
  const options = { steps, autoScroll: false, backdropAnimate: false, dialogAnimate: false, debug: false };
  void new TourGuideClient(options).start();
});
