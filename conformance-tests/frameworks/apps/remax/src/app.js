import * as React from 'react';

export default class App extends React.Component {
  onLaunch() {
    console.log('launched');
  }
  render() {
    return this.props.children;
  }
}
