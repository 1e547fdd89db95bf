package dev.footbridge.programs.demo;

import java.util.List;

/** The features that pages get at random; one that is here twice is twice as frequent. */
final class Features {
  static final List<Feature> ALL =
      List.of(
          new DialogFeature(),
          new DialogFeature(),
          new FormFeature(),
          new HelperFeature(),
          new ListFeature(),
          new ListenerFeature(),
          new NavigationFeature(),
          new SharedFeature(),
          new SharedFeature(),
          new StorageFeature(),
          new TimerFeature(),
          new TreeFeature());

  private Features() {}
}
