import type { VerbTable } from './table.ts'

export const spanish: VerbTable = {
  language: 'es',
  clearing: [
    'vista previa', 'borrador', 'borradores', 'cancelar', 'descartar', 'opciones', 'configuración', 'ajustes', 'menú', 'más', 'deshacer', 'filtrar', 'ordenar', 'ocultar',
    'seguir leyendo', 'seguir viendo', 'seguir editando', 'seguir navegando', 'seguir comprando', 'invitar amigos', 'invitar a amigos', 'aceptar todo', 'aceptar todas'
  ],
  closing: ['cerrar'],
  undoing: [
    'siguiendo', 'ya no me gusta', 'te gusta', 'dejar de seguir', 'dejar de gustar', 'suscrito', 'anular', 'pendiente', 'solicitado', 'solicitud enviada', 'invitación enviada', 'eliminar', 'quitar', 'retirar', 'rechazar', 'ignorar', 'guardado',
    'no enviar', 'no publicar', 'no compartir'
  ],
  send: {
    review: ['publicar reseña', 'enviar reseña', 'publicar opinión', 'enviar opinión', 'publicar tu reseña', 'publicar valoración'],
    reply: ['responder como propietario', 'publicar respuesta', 'enviar respuesta', 'responder'],
    comment: ['publicar comentario', 'enviar comentario', 'añadir comentario', 'agregar comentario', 'comentar'],
    message: ['enviar mensaje', 'enviar', 'mandar', 'iniciar chat'],
    share: ['compartir ahora', 'compartir', 'repostear', 'retuitear', 'retwittear', 'rebloguear', 'republicar', 'volver a publicar', 'citar', 'añadir a tu historia', 'agregar a tu historia', 'añadir a la historia', 'agregar a la historia'],
    post: ['publicar', 'postear', 'tuitear', 'twittear', 'compartir publicación', 'transmitir en vivo', 'emitir en directo', 'registrar visita', 'programar publicación', 'programar']
  },
  textless: {
    accept: ['aceptar', 'confirmar', 'aprobar', 'autorizar'],
    follow: [
      'seguir', 'seguir también', 'añadir a amigos', 'agregar a amigos', 'añadir a mis amigos', 'agregar a mis amigos', 'añadir amigo', 'agregar amigo', 'añadir como amigo', 'agregar como amigo', 'enviar solicitud de amistad',
      'conectar', 'invitar a', 'invita a', 'suscribirse', 'suscribirme', 'suscríbete', 'solicitar unirse', 'solicitar unirme', 'unirse al grupo', 'unirte al grupo', 'unirme al grupo'
    ],
    like: [
      'me gusta', 'dar me gusta', 'dar like', 'reaccionar', 'me encanta', 'votar a favor', 'voto a favor', 'votar positivamente', 'voto positivo', 'recomendar', 'dar kudos', 'guardar pin', 'favorito', 'marcar como favorito', 'añadir a favoritos',
      'impulsar', 'marcar este vídeo con me gusta', 'marcar este video con me gusta', 'indicar que te gusta'
    ],
    upload: ['sincronizar contactos', 'subir contactos', 'cargar contactos', 'importar contactos', 'conectar contactos', 'buscar contactos', 'permitir acceso a contactos', 'permitir acceso a los contactos', 'buscar amigos', 'encontrar amigos']
  },
  form: {
    signup: ['actualizar', 'listo', 'registrarse', 'registrarte', 'regístrate', 'crear cuenta', 'crear una cuenta', 'crear cuenta nueva', 'guardar', 'guardar cambios', 'actualizar perfil', 'únete'],
    login: ['iniciar sesión', 'entrar', 'continuar', 'siguiente'],
    message: ['pagar', 'enviar dinero', 'enviar pago', 'solicitar dinero', 'solicitar pago']
  },
  linking: [
    'continuar como', 'agregar cuenta', 'añadir cuenta', 'agregar cuentas', 'añadir cuentas', 'agregar otra cuenta', 'añadir otra cuenta', 'vincular cuenta', 'vincular cuentas', 'cambiar de cuenta', 'cambiar cuenta',
    'compartir en facebook', 'compartir en instagram', 'compartir en threads', 'compartir también en', 'publicar también en', 'también compartir en',
    'conectar con facebook', 'conectar con instagram', 'conectar con google', 'vincular con facebook', 'vincular con instagram'
  ],
  telling: ['responder como propietario', 'responder públicamente', 'registrar visita'],
  composers: {
    message: ['mensaje', 'chat'], comment: ['comentario', 'comenta', 'comentar'], review: ['reseña', 'opinión', 'valoración', 'tu experiencia', 'tu propia experiencia'], reply: ['respuesta', 'responde', 'responder']
  },
  sendOnEnter: ['mensaje', 'chat', 'comentario', 'comenta', 'comentar', 'respuesta', 'responde', 'responder'],
  search: ['buscar', 'busca', 'búsqueda', 'filtrar', 'qué quieres reproducir', 'qué quieres escuchar'],
  suggestions: [
    'personas que quizá conozcas', 'personas que quizás conozcas', 'personas que tal vez conozcas', 'personas que podrías conocer', 'personas que puede que conozcas', 'gente que podrías conocer', 'sugerencias para ti', 'más sugerencias para ti',
    'sugerido para ti', 'sugeridos para ti', 'a quién seguir', 'amigos sugeridos', 'sugerencias de amistad', 'cuentas sugeridas', 'personas sugeridas'
  ],
  audience: {
    public: ['público', 'pública', 'públicamente', 'cualquiera', 'cualquier persona', 'todos', 'todo el mundo'],
    limited: ['amigos', 'solo yo', 'sólo yo', 'solo tú', 'sólo tú', 'seguidores', 'solo seguidores', 'solo contactos', 'privado', 'privada', 'mejores amigos', 'amigos concretos']
  }
}
