// Looks a property up through a million prototypes
// Perhaps not contained: graaljs in process: because GraalJS has no memory limit of its own
let object = {};
for (let i = 0; i < 1000000; i++) object = Object.create(object);
object.absent;
'absent' in object;
for (const key in object);
wx.invokeNativePlugin({ api_name: 'echo', data: object });
