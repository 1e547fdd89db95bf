console.log('I am no page');
